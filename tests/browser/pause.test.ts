import { beforeEach, describe, expect, test } from 'vitest';
import { clickOn, focused, says, storedWins, tabTo } from './capture';
import { inBothBrowsers } from './drive';
import {
  eventually,
  forgetPauses,
  goesOn,
  isOver,
  isRemembered,
  leavesWithEscape,
  openBegun,
  openPause,
  storedPauses,
  takePause,
} from './pause';

// Longer than other files: a second one would start both browsers once more.

declare const browser: typeof import('wxt/browser').browser;

inBothBrowsers((running) => {
  beforeEach(() => forgetPauses(running()));

  describe('by keyboard', () => {
    test('Enter begins, Escape ends at any moment, and that is a pause too', async () => {
      const page = await takePause(running());
      await eventually(() => storedPauses(page)).toMatchObject([{ anchor: 'breath' }]);
      const [pause] = await storedPauses(page);
      expect(pause?.lasted).toBeLessThan(30_000);
      await leavesWithEscape(page);
    });

    test('Escape leaves to where the person came from, and from the first page of a tab closes it', async () => {
      const page = await openPause(running());
      await clickOn(page, 'Reach a person');
      await page.waitFor(
        () => location.pathname === '/support.html' && document.querySelector('h1'),
      );
      await page.evaluate(() => {
        setTimeout(() => history.back());
      });
      await page.waitFor(() => document.activeElement?.matches('.stage button'));
      // There is a page ahead in this tab, and none behind.
      expect(await page.evaluate(() => history.length)).toBeGreaterThan(1);
      await page.press('Enter');
      await goesOn(page);
      await page.press('Escape');
      await isOver(page);
      await leavesWithEscape(page);

      const begun = await openBegun(running());
      await begun.press('Escape');
      await isOver(begun);
      await begun.press('Escape').catch(() => undefined);
      await begun.waitFor(
        () => location.pathname === '/options.html' && document.querySelector('h1'),
      );
      await begun.close();
    });

    test('the anchor and the length are chosen with arrows, and remembered', async () => {
      const page = await openPause(running());
      await tabTo(page, 'breath');
      await page.press('ArrowLeft');
      await tabTo(page, 'three breaths');
      await page.press('ArrowRight');
      await page.press('Enter');
      await goesOn(page);
      await eventually(() => page.evaluate(focused)).toBe('Feet on the ground');
      await isRemembered(page, { anchor: 'feet', length: 'one' });
      await page.close();

      const again = await openPause(running());
      const chosen = await again.evaluate(() =>
        [...document.querySelectorAll('input[type=radio]:checked')].map(
          (input) => (input as HTMLInputElement).value,
        ),
      );
      expect(chosen).toEqual(['feet', 'one']);
      await tabTo(again, 'feet');
      await again.press('1');
      await tabTo(again, 'one minute');
      await again.press('1');
      await isRemembered(again, { anchor: 'breath', length: 'breaths' });
      await again.close();
    });

    test('another anchor can be taken while the pause goes on', async () => {
      const page = await openPause(running());
      await page.press('Enter');
      await goesOn(page);
      await tabTo(page, 'Something else to rest on');
      await page.press('Enter');
      await tabTo(page, 'breath');
      await page.press('4');
      await page.waitFor(() => document.body.innerText.includes('Let your hands rest'));
      await page.press('Escape');
      await isOver(page);
      await eventually(async () =>
        (await storedPauses(page)).map(({ anchor }) => anchor),
      ).toContain('hands');
      await page.close();
    });

    test('the five senses go step by step, there and back', async () => {
      const page = await openPause(running());
      await tabTo(page, 'breath');
      await page.press('3');
      await page.press('Enter');
      await goesOn(page);
      await tabTo(page, 'The next sense');
      for (const words of ['Four things', 'Three things', 'Two things', 'One thing']) {
        await page.press('Enter');
        await page.waitFor(
          (expected) => document.querySelector('[aria-live]')?.textContent.includes(expected),
          words,
        );
      }
      await page.press('Enter');
      expect(await page.evaluate(focused)).toBe('The next sense');
      await page.press('Shift+Tab');
      await page.press('Enter');
      await page.waitFor(() => document.body.innerText.includes('Two things'));
      await page.close();
    });

    test('a need is kept with the pause, and Enter keeps it as a win, with Undo', async () => {
      const page = await takePause(running());
      await page.press('Tab');
      await page.press('1');
      await says(page, 'Kept with this pause.');
      await eventually(() => storedPauses(page)).toMatchObject([{ need: 'water' }]);
      await page.press('Enter');
      await says(page, 'Kept as a win.');
      const text = 'noticed that I needed water';
      expect(await storedWins(page)).toMatchObject([{ text, area: 'noticing' }]);
      await tabTo(page, 'Undo');
      await page.press('Enter');
      await says(page, 'Taken back.');
      expect(await storedWins(page)).toEqual([]);
      await page.close();
    });

    test('own words are kept as they are written, and not as a win until that is asked for', async () => {
      const page = await takePause(running());
      await page.press('Tab');
      await page.press('9');
      await tabTo(page, 'In my own words');
      await page.type('a door that shuts');
      await page.press('Enter');
      await says(page, 'Kept with this pause.');
      await eventually(() => storedPauses(page)).toMatchObject([{ need: 'a door that shuts' }]);
      expect(await storedWins(page)).toEqual([]);
      expect(await page.evaluate(focused)).toBe('Keep this as a win');
      await tabTo(
        page,
        'Just for me: It stays off the new tab, and out of what you share unless you tick it.',
      );
      await page.press('Space');
      await eventually(() => storedPauses(page)).toMatchObject([{ private: true }]);
      await leavesWithEscape(page);
    });

    test('holding Enter or Escape down does one thing', async () => {
      const page = await openPause(running());
      const repeat = (key: string) =>
        page.evaluate((held) => {
          const event = new KeyboardEvent('keydown', {
            key: held,
            repeat: true,
            bubbles: true,
            cancelable: true,
          });
          document.activeElement?.dispatchEvent(event);
          return event.defaultPrevented;
        }, key);
      await page.press('Enter');
      await goesOn(page);
      expect(await repeat('Enter')).toBe(true);
      await repeat('Escape');
      expect(await page.evaluate(() => document.querySelector('.end') !== null)).toBe(true);
      await page.close();
    });
  });

  test('a visit in which nothing is begun leaves nothing behind', async () => {
    const page = await openPause(running());
    await page.close();
    const other = await running().openPage('options.html');
    expect(await storedPauses(other)).toEqual([]);
    await other.close();
  });

  test('a pause whose page is closed in the middle is kept', async () => {
    const page = await openPause(running());
    await page.press('Enter');
    await goesOn(page);
    await eventually(() => storedPauses(page)).toHaveLength(1);
    await page.close();
    const other = await running().openPage('options.html');
    expect(await storedPauses(other)).toHaveLength(1);
    await other.close();
  });

  test('a pause can be left out of what is kept, and put back', async () => {
    const page = await takePause(running());
    await clickOn(page, "Don't keep this pause");
    await says(page, "This pause isn't kept.");
    expect(await storedPauses(page)).toEqual([]);
    await clickOn(page, 'Keep it after all');
    await eventually(() => storedPauses(page)).toHaveLength(1);
    await page.close();
  });

  test('#begin begins at once, and reading the page again does not', async () => {
    const page = await openBegun(running());
    await eventually(() => storedPauses(page)).toHaveLength(1);
    expect(await page.url()).toBe(`${running().origin}/pause.html`);
    await page.close();
  });

  test('#need asks straight away, and keeps a pause once it is answered', async () => {
    const page = await running().openPage('pause.html#need');
    await page.waitFor(() => document.activeElement?.textContent === 'What do I need right now?');
    expect(await storedPauses(page)).toEqual([]);
    await page.press('Tab');
    await page.press('5');
    await eventually(() => storedPauses(page)).toMatchObject([{ anchor: 'need', need: 'rest' }]);
    await leavesWithEscape(page);
  });

  test('for a person, the own note is there, and the way to support', async () => {
    const page = await running().openPage('pause.html#need');
    await page.waitFor(() => document.querySelector('fieldset'));
    await page.evaluate(() =>
      browser.storage.local.set({ note: { people: 'Ada\n0123 456', helps: 'tea' } }),
    );
    await clickOn(page, 'a person');
    await page.waitFor(() => document.body.innerText.includes('0123 456'));
    const link = await page.evaluate(() =>
      document.querySelector('a[href="/support.html"]')?.textContent.trim(),
    );
    expect(link).toBe('Reach a person, and my own note');
    await page.close();
  });

  test('nothing moves where the system or the person wants it still; the words go on', async () => {
    const moving = () => document.getAnimations().length;
    const page = await openPause(running());
    await clickOn(page, 'breath');
    await page.press('Enter');
    await goesOn(page);
    await page.waitFor(moving);
    await page.emulate({ reducedMotion: true });
    await page.waitFor(() => document.getAnimations().length === 0);
    await page.waitFor(() => document.body.innerText.includes('Out'));
    expect(await page.evaluate(moving)).toBe(0);
    await page.emulate({ reducedMotion: false });
    await page.close();

    for (const anchor of ['breath', 'sound']) {
      const still = await openPause(running());
      if (anchor === 'breath') {
        await still.click('summary');
        await clickOn(still, 'Keep it still');
      }
      await clickOn(still, anchor);
      await still.press('Enter');
      await goesOn(still);
      await still.waitFor(() => document.querySelector('.stage'));
      expect(await still.evaluate(moving)).toBe(0);
      await still.close();
    }
  });
});
