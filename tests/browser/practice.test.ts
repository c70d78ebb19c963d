import { describe, expect, test } from 'vitest';
import type { FormDraft } from '@/utils/domain/formdraft';
import { PRACTICES } from '../fixtures/practices';
import { clickOn, focused, says, stored, tabTo } from './capture';
import { goesOn } from './pause';
import { inBothBrowsers } from './drive';
import { reloadWhole } from './everypage';
import { holds, isKept, openView, put, storedReflections } from './forms';

inBothBrowsers((running) => {
  describe('without a mouse', () => {
    test.each(Object.entries(PRACTICES))(
      '%s is found, answered, kept, taken back, and kept again',
      async (form, [title, ...questions]) => {
        const page = await openView(running(), 'practice');
        await tabTo(page, title);
        await page.press('Enter');
        await page.waitFor(
          (name) => document.querySelector('main h1')?.textContent.trim() === name,
          title,
        );
        for (const question of questions) {
          await tabTo(page, question);
          await page.type(`so: ${question}`);
        }
        await tabTo(page, 'Keep');
        await page.press('Enter');
        await isKept(page);
        const kept = (await storedReflections(page)).filter((one) => one.form === form);
        expect(kept).toHaveLength(1);
        expect(kept[0]?.answers.map(({ text }) => text)).toEqual(
          questions.map((question) => `so: ${question}`),
        );

        await tabTo(page, 'Undo');
        await page.press('Enter');
        await holds(page, questions[0], `so: ${questions[0]}`);
        expect((await storedReflections(page)).filter((one) => one.form === form)).toEqual([]);
        while ((await page.evaluate(focused)) !== 'Keep') await page.press('Shift+Tab');
        await page.press('Enter');
        await isKept(page);
        await page.close();
      },
    );

    test('the inner critic is answered with a kind line, and a pause follows', async () => {
      const page = await openView(running(), 'practice/critic');
      await tabTo(page, 'What it says');
      await page.type('You are lazy');
      await page.waitFor(() => document.querySelector('main ul button'));
      await tabTo(page, 'What I answer');
      await page.press('Tab');
      const line = await page.evaluate(focused);
      await page.press('Enter');
      await holds(page, 'What I answer', line);
      await tabTo(page, 'Keep, then a pause');
      await page.press('Enter');
      await page.waitFor(() => location.pathname === '/pause.html');
      await goesOn(page);
      const [kept] = (await storedReflections(page)).filter(({ form }) => form === 'critic');
      expect(kept?.answers.map(({ text }) => text)).toEqual(['You are lazy', line]);
      await page.close();
    });

    test('a form left half-way says so in the list, and is there again', async () => {
      const page = await openView(running(), 'practice/need');
      await tabTo(page, 'What I need');
      await page.type('quiet');
      await expect.poll(() => stored(page, 'drafts')).toMatchObject([{ id: 'practice:need' }]);
      await tabTo(page, 'Leave it here');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('main')?.textContent.includes('(begun)'));
      await tabTo(page, 'Saying what I need');
      await page.press('Enter');
      await holds(page, 'What I need', 'quiet');
      await page.close();
    });

    test('a form that is open in two tabs has in both what was written in one', async () => {
      const stale = await openView(running(), 'practice/boundary');
      const page = await openView(running(), 'practice/boundary');
      await tabTo(page, 'What the boundary looks after');
      await page.type('my evening');
      const texts = async () =>
        ((await stored(page, 'drafts')) as FormDraft[])
          .filter(({ id }) => id === 'practice:boundary')
          .map((draft) => draft.texts);
      const protects = 'practice.boundary.protects';
      await expect.poll(texts).toEqual([{ [protects]: 'my evening' }]);
      await stale.bringToFront();
      await holds(stale, 'What the boundary looks after', 'my evening');
      await tabTo(stale, 'What I said, or would like to say');
      await stale.type('no');
      await expect
        .poll(texts)
        .toEqual([{ [protects]: 'my evening', 'practice.boundary.said': 'no' }]);
      await stale.close();
      await page.close();
    });

    test('a form of one’s own is made, used, changed, deleted and brought back', async () => {
      const page = await openView(running(), 'practice');
      await tabTo(page, 'Make a form');
      await page.press('Enter');
      await page.waitFor(() => document.activeElement?.localName === 'textarea');
      await page.type('From Ada');
      await tabTo(page, 'Question 1');
      await page.type('What did I see?');
      await tabTo(page, 'One more question');
      await page.press('Enter');
      await page.press('Shift+Tab');
      expect(await page.evaluate(focused)).toBe('Question 2');
      await page.type('What was different?');
      await tabTo(page, 'Save');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('main ul a[dir=auto]'));

      await tabTo(page, 'Edit: From Ada');
      await page.press('Enter');
      await page.waitFor(() => document.activeElement?.localName === 'textarea');
      await page.type(', twice');
      await tabTo(page, 'Save');
      await page.press('Enter');
      await page.waitFor(
        () => document.querySelector('main ul a[dir=auto]')?.textContent === 'From Ada, twice',
      );
      await tabTo(page, 'From Ada, twice');
      await page.press('Enter');
      await page.waitFor(() => document.querySelectorAll('main textarea').length === 2);
      await tabTo(page, 'What did I see?');
      await page.type('a heron');
      await tabTo(page, 'Keep');
      await page.press('Enter');
      await isKept(page);
      expect((await storedReflections(page)).filter(({ form }) => form === 'own')).toMatchObject([
        { title: 'From Ada, twice', answers: [{ question: 'What did I see?', text: 'a heron' }] },
      ]);

      await tabTo(page, 'All forms');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('main ul a[dir=auto]'));
      await tabTo(page, 'Delete: From Ada, twice');
      await page.press('Enter');
      await page.waitFor(() => !document.querySelector('main ul a[dir=auto]'));
      await tabTo(page, 'Undo');
      await page.press('Enter');
      await page.waitFor(() => document.querySelector('main ul a[dir=auto]'));
      await page.close();
    });
  });

  test('a form of one’s own that is half-written waits while another one or another part is opened', async () => {
    const page = await openView(running(), 'practice');
    const form = { questions: ['What did I see?'], createdAt: 1, updatedAt: 1 };
    await put(page, {
      practices: [
        { ...form, id: 'a', name: 'From Ada' },
        { ...form, id: 'b', name: 'From Bo', createdAt: 2 },
      ],
    });
    await reloadWhole(page);
    await clickOn(page, 'Edit: From Ada');
    await holds(page, 'Its name', 'From Ada');
    await page.type(', twice');
    await holds(page, 'Its name', 'From Ada, twice');
    await clickOn(page, 'Edit: From Bo');
    await holds(page, 'Its name', 'From Bo');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type('!');
    await holds(page, 'Its name', 'From Bo!');
    await clickOn(page, 'Save');
    await says(page, 'Saved.');
    await clickOn(page, 'Make a form');
    await holds(page, 'Its name', '');
    await page.waitFor(() => document.activeElement?.localName === 'textarea');
    await page.type('New');
    await holds(page, 'Its name', 'New');
    await page.evaluate(() => {
      location.hash = '#/patterns';
    });
    await page.waitFor(() => !document.querySelector('main textarea'));
    await page.evaluate(() => {
      location.hash = '#/practice';
    });
    await clickOn(page, 'Make a form');
    await holds(page, 'Its name', 'New');
    await clickOn(page, 'Edit: From Ada');
    await holds(page, 'Its name', 'From Ada, twice');
    await clickOn(page, 'Save');
    await clickOn(page, 'From Ada, twice');
    await page.close();
  });

  test('an answer’s limit is said before it is reached, and nothing is cut', async () => {
    const page = await openView(running(), 'practice/thought');
    await tabTo(page, 'What happened');
    const room = () =>
      page.evaluate(() => document.querySelector('main .room')?.textContent.trim());
    await page.evaluate(() => {
      const field = document.querySelector('textarea');
      if (!field) return;
      field.value = 'a'.repeat(4_990);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(room).toBe('Room for 10 more characters.');
    await page.press('Control+End');
    await page.type('123456789🌱');
    await expect.poll(room).toBe('This is as long as it can be.');
    await page.type('b');
    await expect.poll(room).toContain('1 character over');
    expect(await page.evaluate(() => document.querySelector('textarea')?.value.length)).toBe(5_002);
    await tabTo(page, 'Keep');
    await page.press('Enter');
    await page.waitFor(() => document.body.textContent.includes('One part is longer than fits'));
    expect(await page.evaluate(() => document.querySelector('textarea')?.value.length)).toBe(5_002);
    await page.close();
  });

  test('a practice that is not there says so', async () => {
    const page = await openView(running(), 'practice/nothing-of-this-name');
    await page.waitFor(() => document.body.textContent.includes('There is no such form'));
    await page.close();
  });
});
