import { expect, test } from 'vitest';
import { clickOn } from './capture';
import { inBothBrowsers } from './drive';
import { answerShares, handedOn, openView } from './forms';

inBothBrowsers((running) => {
  test('a letter is shared as it stands, and it is told what came of that', async () => {
    const page = await openView(running(), 'session');
    for (const [refusal, told] of [
      [
        'NotAllowedError',
        "Sharing didn't work here. You can copy the letter, and send it yourself.",
      ],
      // The share sheet was closed again, which is no trouble.
      ['AbortError', ''],
      ['', 'Shared.'],
    ] as const) {
      await answerShares(page, refusal);
      if (refusal === 'NotAllowedError') await clickOn(page, 'Ask someone');
      await clickOn(page, 'Share');
      const text = expect.stringContaining('What have you noticed?') as string;
      await expect.poll(() => handedOn(page)).toEqual({ text, told });
    }
    await page.close();
  });
});
