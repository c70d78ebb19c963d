import type { AnswerLine } from '@/utils/domain/answers';
import { KIND_LINES } from '@/utils/domain/kindlines';
import { t, type Text } from '@/utils/platform/words';
import { ownLinesAndMarks } from '@/utils/storage/answerlines';

/** Every line the critic can be answered with. Retired ones are not among them. */
export async function answerLines(): Promise<AnswerLine[]> {
  // Without the store the built-in lines are there.
  const { own, marks } = await ownLinesAndMarks().catch(() => ({ own: [], marks: [] }));
  const standing = new Map(marks.map((mark) => [mark.id, mark.standing]));
  const builtIn = KIND_LINES.filter(({ id }) => standing.get(id) !== 'retired').map(
    ({ id, area }) => ({
      text: t(`kind_line.${id}` as Text),
      near: area === 'self_compassion' || standing.get(id) === 'starred',
    }),
  );
  const ofTheirs = own.filter((line) => line.standing !== 'retired');
  return [...ofTheirs.map(({ text }) => ({ text, near: true })), ...builtIn];
}
