import { listItem } from './text';

/** A page for a session, with every word as it is read. */
export interface Sheet {
  title: string;
  /** "9 to 21 November 2026" */
  span: string;
  bring: { heading: string; text: string } | undefined;
  wins: SheetList | undefined;
  /** What was needed in pauses. */
  needs: SheetList | undefined;
  reflections: SheetReflection[];
}

/** Oldest day first: a session goes through them as they came. */
export interface SheetList {
  heading: string;
  days: { day: string; texts: string[] }[];
}

export interface SheetReflection {
  title: string;
  day: string;
  answers: { question: string; text: string }[];
}

/** The page as plain text. */
export function asText({ title, span, bring, wins, needs, reflections }: Sheet): string {
  return parts([
    `${title}\n${span}`,
    bring && `${bring.heading}\n${bring.text}`,
    ...[wins, needs].map(
      (list) =>
        list &&
        [
          list.heading,
          ...list.days.map(({ day, texts }) => [day, ...texts.map(listItem)].join('\n')),
        ].join('\n'),
    ),
    ...reflections.map(({ title, day, answers }) =>
      [`${title}, ${day}`, ...answers.map(({ question, text }) => `${question}\n${text}`)].join(
        '\n',
      ),
    ),
  ]);
}

/** The page as Markdown. The person's words stay words: no sign in them becomes markup. */
export function asMarkdown({ title, span, bring, wins, needs, reflections }: Sheet): string {
  return parts([
    `# ${escape(title)}`,
    escape(span),
    bring && `## ${escape(bring.heading)}\n\n${lines(bring.text)}`,
    ...[wins, needs].flatMap((list) => [
      list && `## ${escape(list.heading)}`,
      ...(list?.days ?? []).map(
        ({ day, texts }) =>
          `### ${escape(day)}\n\n${texts.map((text) => listItem(lines(text))).join('\n')}`,
      ),
    ]),
    ...reflections.map(({ title, day, answers }) =>
      [
        `## ${escape(title)}, ${escape(day)}`,
        ...answers.map(({ question, text }) => `**${escape(question)}**\n\n${lines(text)}`),
      ].join('\n\n'),
    ),
  ]);
}

function parts(all: readonly (string | undefined)[]): string {
  return `${all.filter((part) => part !== undefined).join('\n\n')}\n`;
}

/** Lines that stay lines: a backslash before the break is Markdown's hard one. */
function lines(text: string): string {
  return escape(text.replace(/\r\n?/g, '\n')).replace(/\n(?=[^\n])(?<!\n\n)/g, '\\\n');
}

/** Markdown's signs, and what begins a line as a list, a quotation or a heading, taken as they are. */
function escape(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^([^\S\r\n\u2028\u2029]*)([-+=])/gm, '$1\\$2')
    .replace(/^([^\S\r\n\u2028\u2029]*\d+)([.)])/gm, '$1\\$2');
}
