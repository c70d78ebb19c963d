// What the pages written by hand do: the same as ours with the same stores, without any library. All
// of it runs in those pages, which get it as text; what one of them uses is given along.

/** Opens a database with stores like ours, which it makes if need be. */
export function openDatabase(use: (database: IDBDatabase) => void): void {
  const opening = indexedDB.open('inbetween', 1);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    for (const name of ['wins', 'pauses', 'reflections']) {
      result.createObjectStore(name, { keyPath: 'id' }).createIndex('day', 'day');
    }
    result.createObjectStore('drafts', { keyPath: 'id' });
    result.createObjectStore('settings', { keyPath: 'id' }).add({ id: 'pause', anchor: 'breath' });
  };
  opening.onsuccess = () => {
    use(opening.result);
  };
}

/** The days of the week of a day, as this browser's week goes. */
export function daysOfWeek(day: Temporal.PlainDate): IDBKeyRange {
  const { firstDay } = new Intl.Locale(navigator.language).getWeekInfo();
  const first = day.subtract({ days: (day.dayOfWeek - firstDay + 7) % 7 });
  return IDBKeyRange.bound(first.toString(), first.add({ days: 6 }).toString());
}

/** The popup: the draft comes into the field that is there, and some of this week's wins under it. */
export function showPopup(few: number): void {
  const field = document.querySelector('textarea');
  // Firefox puts the focus on the page as a whole once the popup has unfolded.
  addEventListener('focus', () => field?.focus());
  openDatabase((database) => {
    const reading = database.transaction(['drafts', 'wins']);
    const draft = reading.objectStore('drafts').get('win') as IDBRequest<{ text: string }>;
    draft.onsuccess = () => {
      if (field?.value === '') field.value = draft.result.text;
    };
    const days = daysOfWeek(Temporal.Now.plainDateISO());
    const wins = reading.objectStore('wins').index('day').getAll(days);
    wins.onsuccess = () => {
      const section = document.createElement('section');
      section.setAttribute('aria-labelledby', 'week');
      section.innerHTML = '<h2 id="week">This week</h2><ul></ul>';
      for (const { text } of wins.result.slice(0, few) as { text: string }[]) {
        const item = document.createElement('li');
        item.textContent = text;
        section.lastElementChild?.append(item);
      }
      document.body.append(section);
    };
  });
}

/** The pause page: the anchor that was chosen and a button; with `#begin` a pause has begun and is kept. */
export function showPause(): void {
  openDatabase((database) => {
    const begun = location.hash === '#begin';
    const asking = database.transaction('settings').objectStore('settings').get('pause');
    asking.onsuccess = () => {
      const { anchor } = asking.result as { anchor: string };
      const main = document.createElement('main');
      main.innerHTML = '<h1></h1><p></p><div class="stage"></div><button></button>';
      const [heading, how, stage, button] = main.children;
      if (!heading || !how || !stage || !button) return;
      heading.textContent = begun ? anchor : 'A pause';
      how.textContent = "A circle to breathe by, if you'd like one.";
      button.textContent = begun ? 'End' : 'Begin';
      if (begun) button.className = 'end';
      else stage.append(button);
      document.body.append(main);
      if (!begun) return;
      const day = Temporal.Now.plainDateISO().toString();
      const record = { id: crypto.randomUUID(), day, createdAt: Date.now(), anchor, lasted: 0 };
      database.transaction('pauses', 'readwrite').objectStore('pauses').add(record);
    };
  });
}

/** The journal: the week of the newest day, of all kinds of entries, day by day. */
export function showJournal(): void {
  interface Entry {
    id: string;
    day: string;
    createdAt: number;
    text?: string;
    title?: string;
    anchor?: string;
  }
  const kinds = ['wins', 'pauses', 'reflections'];
  openDatabase((database) => {
    const reading = database.transaction(kinds);
    const indexes = kinds.map((kind) => reading.objectStore(kind).index('day'));
    const edges = indexes.map((index) => index.openKeyCursor(null, 'prev'));
    const entries: Entry[] = [];
    let [asked, read] = [0, 0];
    for (const edge of edges) {
      edge.onsuccess = () => {
        asked += 1;
        if (asked === edges.length) readWeek();
      };
    }

    function readWeek(): void {
      const last = edges.map(({ result }) => (result?.key as string | undefined) ?? '').sort();
      const days = daysOfWeek(Temporal.PlainDate.from(last.at(-1) ?? ''));
      for (const index of indexes) {
        const asking = index.getAll(days);
        asking.onsuccess = () => {
          entries.push(...(asking.result as Entry[]));
          read += 1;
          if (read === indexes.length) list(days.lower as string);
        };
      }
    }

    function list(first: string): void {
      const main = document.createElement('main');
      main.innerHTML = '<h1>Journal</h1><section><h2>This week</h2></section>';
      const section = main.querySelector('section');
      section?.setAttribute('data-week', first);
      entries.sort((a, b) => b.day.localeCompare(a.day) || b.createdAt - a.createdAt);
      let shown = '';
      for (const { day, text, title, anchor } of entries) {
        if (day !== shown) {
          const heading = document.createElement('h3');
          heading.textContent = new Date(day).toLocaleDateString();
          section?.append(heading, document.createElement('ul'));
          shown = day;
        }
        const item = document.createElement('li');
        item.textContent = text ?? title ?? anchor ?? '';
        section?.lastElementChild?.append(item);
      }
      document.body.append(main);
    }
  });
}
