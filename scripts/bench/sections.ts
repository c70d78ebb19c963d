/**
 * The page with this section as it is now, in its old place or at the end. Sections begin with `##`;
 * what other benches measured stays as it was.
 */
export function withSection(page: string, title: string, body: string): string {
  const [head = '', ...sections] = page.split(/^(?=## )/m);
  const section = `## ${title}\n\n${body.trim()}\n`;
  const at = sections.findIndex((each) => each.split('\n', 1)[0] === `## ${title}`);
  const changed = at < 0 ? [...sections, section] : sections.with(at, section);
  return [head, ...changed].map((part) => part.trim()).join('\n\n') + '\n';
}
