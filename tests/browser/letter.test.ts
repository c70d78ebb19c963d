import { test } from 'vitest';
import { clickOn, says } from './capture';
import { inBothBrowsers } from './drive';
import { openView } from './forms';

inBothBrowsers((running) => {
  test('a letter that cannot be shared says what can be done instead', async () => {
    const page = await openView(running(), 'patterns');
    // Few systems of tests can share: this one tries to, and fails.
    await page.evaluate(() => {
      navigator.share = () => Promise.reject(new DOMException('', 'DataError'));
      location.hash = '#/letter';
    });
    await clickOn(page, 'Share');
    await says(page, "Sharing didn't work here. You can copy the letter, and send it yourself.");
    await page.close();
  });
});
