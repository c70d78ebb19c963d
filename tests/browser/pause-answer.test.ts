import { beforeEach, expect, test } from 'vitest';
import { clickOn, says, storedWins } from './capture';
import { asksBeforeClosing, inBothBrowsers } from './drive';
import { eventually, forgetPauses, goesOn, isOver, storedPauses, takePause } from './pause';

inBothBrowsers((running) => {
  beforeEach(() => forgetPauses(running()));

  test('an answer is still there after a little longer, and so is whom it is for, and Undo', async () => {
    const page = await takePause(running());
    const stayAWhile = async () => {
      await clickOn(page, 'A little longer');
      await goesOn(page);
      await page.press('Escape');
      await isOver(page);
    };
    await clickOn(page, 'something else');
    await page.click('textarea');
    await page.type('a door that shuts');
    await says(page, 'Kept with this pause.');
    await page.click('input[type=checkbox]');
    const answer = { need: 'a door that shuts', private: true };
    await eventually(() => storedPauses(page)).toMatchObject([answer]);

    expect(await page.evaluate(asksBeforeClosing)).toBe(false);
    await stayAWhile();
    expect(
      await page.evaluate(() => [
        document.querySelector('textarea')?.value,
        document.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked,
      ]),
    ).toEqual(['a door that shuts', true]);
    await clickOn(page, 'Keep this as a win');
    await says(page, 'Kept as a win.');

    await stayAWhile();
    await clickOn(page, 'Undo');
    await says(page, 'Taken back.');
    expect(await storedWins(page)).toEqual([]);
    expect(await storedPauses(page)).toMatchObject([answer]);
    await page.close();
  });

  test('closing the tab asks first while words are too long to be kept', async () => {
    const page = await takePause(running());
    await clickOn(page, 'something else');
    await page.click('textarea');
    await page.type('🌱'.repeat(500));
    await says(page, 'Kept with this pause.');
    expect(await page.evaluate(asksBeforeClosing)).toBe(false);
    await page.type('🌱');
    await page.waitFor(() => document.body.innerText.includes('1 character over'));
    expect(await page.evaluate(asksBeforeClosing)).toBe(true);
    // While the pause goes on as well.
    await clickOn(page, 'A little longer');
    await goesOn(page);
    expect(await page.evaluate(asksBeforeClosing)).toBe(true);
    await page.close();
  });
});
