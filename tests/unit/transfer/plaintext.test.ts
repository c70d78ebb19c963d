import { expect, test } from 'vitest';
import { plainText } from '@/utils/transfer/plaintext';

test.each([
  ['a <b>b</b> <i class="x">c</i>', 'a b c'],
  ['one<br>two<BR/>three', 'one\ntwo\nthree'],
  ['<div>one</div><div>two</div>', 'one\ntwo'],
  ['<p style="x">one</p><p>two</p>', 'one\ntwo'],
  ['<h1>Head</h1>words<h6>more</h6>', 'Head\nwords\nmore'],
  ['to do<ul><li>one</li><li class="x">two</li></ul>end', 'to do\n- one\n- two\nend'],
  ['<ol><li>one</li></ol>', '- one'],
  ['<br>a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;&nbsp;f', 'a & b <c> "d" \'e\' f'],
  ['<b>&#127793;</b> &#10; &#9999999; &rarr; &amp', '🌱 \n &#9999999; &rarr; &amp'],
  ['<u>&#1114111;</u>|&#1114112;|&#12345678;', '\u{10FFFF}|&#1114112;|&#12345678;'],
])('of a note like %j the words are left: %j', (note, words) => {
  expect(plainText(note)).toBe(words);
});

test.each([
  'I <3 you & 1 < 2',
  '2 &lt; 3, as they say',
  'a <3 b> c',
  '<bold> is no tag',
  'today <i am proud> of me',
  'a <b or c> d',
  'one\n\n\ntwo',
])('a note without tags is left to the letter, but for its edges: %j', (note) => {
  expect(plainText(` \n${note}\n `)).toBe(note);
});

test('a sign of the person’s own beside tags stays', () => {
  expect(plainText('<b>I</b> <3 you <bold>')).toBe('I <3 you <bold>');
});

test('of a tag that is never closed nothing is lost, however often it begins', () => {
  expect(plainText('<b '.repeat(200_000))).toBe('<b '.repeat(200_000).trim());
});
