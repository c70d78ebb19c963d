import { expect, test } from 'vitest';
import { withSection } from '@/scripts/bench/sections';

const page = '# Measurements\n\nHow.\n\n## One\n\nold\n\n## Two\n\nkept\n';

test('what a bench measured takes the place of what it measured before', () => {
  expect(withSection(page, 'One', 'new')).toBe(page.replace('old', 'new'));
});

test('a new bench comes last, and nothing of the others is lost', () => {
  expect(withSection(page, 'Three', 'first\n')).toBe(`${page}\n## Three\n\nfirst\n`);
});
