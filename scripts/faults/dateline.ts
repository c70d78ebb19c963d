import { alarms, isPlanned } from '../../tests/browser/nudging.ts';
import type { Page } from '../browsers/types.ts';
import { assert, both, type Fault, keep, openFieldTab, shows } from './fault.ts';
import { readStored } from './stored.ts';

/** The computer is carried over the date line: the same moment is a day earlier there. */
export const dateLine: Fault = {
  name: 'a journey over the date line (the browser started in Kiritimati, then in Niue)',
  must: 'each win keeps its day, a new one is kept on the day there, and one alarm stands',
  browsers: both,
  async run({ start }) {
    const first = await start({ env: { TZ: 'Pacific/Kiritimati' } });
    const there = await openFieldTab(first);
    await keep(there, 'packed slowly');
    const day = await dayOf(there, 'packed slowly');
    await first.close();

    const second = await start({ env: { TZ: 'Pacific/Niue' } });
    const here = await openFieldTab(second);
    await keep(here, 'arrived');
    const still = await dayOf(here, 'packed slowly');
    assert(still === day, `the day of a win moved from ${day} to ${still}`);
    const earlier = await dayOf(here, 'arrived');
    assert(earlier < day, `${earlier} is not the day before ${day}`);
    const journal = await second.openPage('journal.html');
    await shows(journal, ['packed slowly', 'arrived']);
    await isPlanned(journal);
    assert((await alarms(journal)).length === 1, 'more than one alarm stands');
    return `kept on ${day} and, later, on ${earlier}; the journal shows both; one alarm`;
  },
};

async function dayOf(page: Page, text: string): Promise<string> {
  const { wins } = await readStored(page);
  const day = wins.find((win) => win.text === text)?.day;
  assert(day !== undefined, `not kept: ${text}`);
  return day;
}
