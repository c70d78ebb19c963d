import { expect, test } from 'vitest';
import type { Unread } from '@/utils/transfer/reading';
import { writeUnread } from '@/utils/transfer/unreadfile';
import { words } from '../../fixtures/fate';

test('what is not read is told with its place, the reason, and the text as it was', () => {
  const unread: Unread[] = [
    { counted: 'line', at: 1_204, why: 'no_day', text: 'soon,"a\nb"' },
    { counted: 'entry', at: 3, why: 'no_entry', text: '{"a":"$1"}' },
  ];
  expect(writeUnread(unread, words)).toBe(
    'Line 1204: no day\nsoon,"a\nb"\n\nEntry 3: no entry\n{"a":"$1"}\n',
  );
});
