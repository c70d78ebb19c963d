import { until } from '../../scripts/browsers/poll.ts';
import type { Page } from '../../scripts/browsers/types.ts';
import { clickOn, stored } from './capture.ts';
import { agoOfBefore, loseJournal, reads, seed, set } from './newtab.ts';

declare const browser: typeof import('wxt/browser').browser;

/** A state that a new tab can be in. */
export interface TabState {
  /** How it goes on after "a new tab". */
  readonly name: string;
  /** What the tour calls its pictures. */
  readonly picture: string;
  /** Brings a fresh tab into it. */
  readonly bring: (tab: Page) => Promise<void>;
}

/** Wins of which some are hard to lay out. */
export const WINS = [
  { text: 'said no to the extra shift, and the sky stayed up', area: 'boundaries' },
  { text: 'x'.repeat(400), area: 'rest' },
  { text: 'שמתי לב לנשימה', area: 'noticing' },
];

/** Those that everybody can come to. Tests look at each with axe, and the tour takes pictures of it. */
export const STATES: readonly TabState[] = [
  {
    name: 'empty',
    picture: 'nothing-yet',
    bring: (tab) => reads(tab, 'room for it here'),
  },
  {
    name: 'with wins',
    picture: 'hard-wins',
    async bring(tab) {
      await seed(tab, WINS);
      await reads(tab, 'said no');
    },
  },
  {
    name: 'unfolded',
    picture: 'unfolded',
    async bring(tab) {
      await seed(
        tab,
        Array.from({ length: 20 }, (_, at) => ({ text: `win ${at}` })),
      );
      await clickOn(tab, 'More of this week');
      await tab.waitFor(() => document.querySelectorAll('section li').length === 20);
    },
  },
  {
    name: 'with a win being edited and one deleted',
    picture: 'editing',
    async bring(tab) {
      await seed(tab, [{ text: 'one' }, { text: 'two' }]);
      await clickOn(tab, 'Delete: two');
      await clickOn(tab, 'Edit: one');
      await tab.waitFor(() => document.querySelector('section textarea'));
    },
  },
  {
    name: 'with the field open',
    picture: 'field',
    bring: openField,
  },
  {
    name: 'covered',
    picture: 'covered',
    async bring(tab) {
      await seed(tab, WINS);
      await clickOn(tab, 'Cover the words');
      await reads(tab, 'The words are covered.');
    },
  },
  {
    name: 'on a low-energy day',
    picture: 'low-energy',
    async bring(tab) {
      await clickOn(tab, 'Low-energy day');
      await tab.waitFor(() => !document.querySelector('section'));
    },
  },
  {
    name: 'with the list of keys',
    picture: 'keys',
    async bring(tab) {
      await tab.press('?');
      await tab.waitFor(() => document.querySelector('dialog[open]'));
    },
  },
  {
    name: 'with clock and greeting, and a line that was retired',
    picture: 'retired',
    async bring(tab) {
      await set(tab, { clock: true, greeting: true });
      await tab.waitFor(() => document.querySelector('header time'));
      await clickOn(tab, 'Not for me');
      await reads(tab, "That line won't come again.");
    },
  },
  {
    name: 'after days away, with a line that was starred',
    picture: 'return',
    async bring(tab) {
      // What the page writes of its line is written by then.
      await tab.waitFor(() => document.querySelector('.tools button'));
      await tab.evaluate(goAway);
      await reads(tab, 'Good to see you.');
      await clickOn(tab, 'Star');
      await reads(tab, 'It comes more often now.');
    },
  },
  {
    name: 'with words that wait',
    picture: 'draft',
    async bring(tab) {
      await openField(tab);
      await tab.type('began this');
      await until('the words to be on the disk', async () => {
        const drafts = (await stored(tab, 'drafts')) as { text: string }[];
        return drafts.some(({ text }) => text === 'began this');
      });
      await tab.press('Escape');
      await reads(tab, 'Some words are waiting');
    },
  },
  {
    name: 'with the weekly check',
    picture: 'check',
    async bring(tab) {
      await set(tab, { checkDay: 1, checkHour: 0 });
      await reads(tab, 'A look at the week');
    },
  },
  {
    name: 'with a journal that the browser has lost',
    picture: 'lost',
    async bring(tab) {
      await seed(tab, WINS);
      await loseJournal(tab);
      await goTo(tab, '/support.html');
      await goTo(tab, '/newtab.html');
      await reads(tab, 'The browser has lost your journal');
    },
  },
  {
    name: 'with a win from before',
    picture: 'before',
    bring: bringUpBefore,
  },
  {
    name: 'with a win from before that is to stay away',
    picture: 'before-hidden',
    async bring(tab) {
      await bringUpBefore(tab);
      await clickOn(tab, "Don't show again");
      await reads(tab, "It won't come up again.");
    },
  },
];

/** The row of sites, in a browser that has allowed `topSites`. */
export const WITH_SITES: TabState = {
  name: 'with the row of sites',
  picture: 'sites',
  async bring(tab) {
    await tab.evaluate(visitSites);
    await set(tab, { topSites: true });
    await reads(tab, 'nameless.example');
  },
};

/** A store that does not open. The browser has to be left after it. */
export const REFUSED: TabState = {
  name: 'with a store that does not open',
  picture: 'refused',
  async bring(tab) {
    // From a page that asks nothing of the store, for an open new tab would mend it at once.
    await goTo(tab, '/support.html');
    await tab.evaluate(makeUseless);
    await goTo(tab, '/newtab.html');
    await reads(tab, 'Nothing is deleted.');
  },
};

async function goTo(tab: Page, path: string): Promise<void> {
  await tab.evaluate((where) => {
    setTimeout(() => {
      location.assign(where);
    });
  }, path);
  await tab.waitFor(
    (where) => location.pathname === where && document.querySelector('main h1')?.textContent,
    path,
  );
}

async function openField(tab: Page): Promise<void> {
  await clickOn(tab, 'Keep a win');
  await tab.waitFor(() => document.querySelector('form[aria-busy=false] textarea'));
}

async function bringUpBefore(tab: Page): Promise<void> {
  await seed(tab, [{ text: 'kept long ago', ago: await agoOfBefore(tab) }]);
  await reads(tab, 'kept long ago');
}

/** Runs in the page: the line was chosen four days ago, and nobody has opened a new tab since. */
function goAway(): void {
  const memory = JSON.parse(localStorage.getItem('line') ?? '{}') as object;
  const day = Temporal.Now.plainDateISO().subtract({ days: 4 }).toString();
  localStorage.setItem('line', JSON.stringify({ ...memory, day }));
  setTimeout(() => {
    location.reload();
  });
}

/** Runs in the page. A new profile has visited nothing, so the browser's answer is given to it. */
function visitSites(): void {
  const visited = [
    { title: 'A page', url: 'https://example.org/' },
    { title: '  ', url: 'https://nameless.example/way' },
    { title: 'A file', url: 'file:///home' },
    { title: 'A script', url: 'javascript:alert(1)' },
    ...Array.from({ length: 9 }, (_, at) => ({
      title: `Page ${at}`,
      url: `http://${at}.example/`,
    })),
  ];
  Object.defineProperty(browser.topSites, 'get', { value: () => Promise.resolve(visited) });
}

/** Runs in a page: leaves a database of another version, in which nothing is where it was. */
function makeUseless(): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase('inbetween').onsuccess = () => {
      const opening = indexedDB.open('inbetween', 99);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
      opening.onerror = () => {
        reject(new Error('The database could not be made.'));
      };
    };
  });
}
