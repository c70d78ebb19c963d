import type { Component } from 'svelte';
import type { Settings } from '@/utils/domain/settings';
import type { Text } from '@/utils/platform/words';
import type { Forget } from '@/utils/state/forget.svelte';
import type { LineShelf } from '@/utils/state/lineshelf.svelte';
import type { SettingsPage } from '@/utils/state/settings.svelte';
import BackupSection from './BackupSection.svelte';
import CheckSection from './CheckSection.svelte';
import DaySection from './DaySection.svelte';
import ForgetSection from './ForgetSection.svelte';
import LineSection from './LineSection.svelte';
import LookSection from './LookSection.svelte';
import NewsSection from './NewsSection.svelte';
import NewTabSection from './NewTabSection.svelte';
import NudgeSettings from './NudgeSettings.svelte';
import PrivacySection from './PrivacySection.svelte';
import ShortcutSection from './ShortcutSection.svelte';

/** What a section of the page is given. Its heading and "as it was at first" are the page's. */
export interface SectionProps {
  settings: SettingsPage;
  /** The settings as they stand. */
  current: Settings;
}

/** What some are given beside it. It is the page's, whose Ctrl+Z takes back what was done last anywhere. */
export interface PageProps extends SectionProps {
  shelf: LineShelf;
  forget: Forget;
}

interface Section {
  /** Its address: `/options.html#id`. */
  id: string;
  heading: Text;
  part: Component<PageProps>;
  /** The settings that "as it was at first" is about. */
  keys?: readonly (keyof Settings)[];
}

/** A section that needs nothing of what it is given. */
function plain(part: unknown): Component<PageProps> {
  return part as Component<PageProps>;
}

/** The page from top to bottom. */
export const SECTIONS: readonly Section[] = [
  {
    id: 'nudges',
    heading: 'options.nudges.heading',
    part: NudgeSettings,
    keys: ['nudges', 'nudging'],
  },
  { id: 'day', heading: 'options.day.heading', part: DaySection, keys: ['dayStartsAt'] },
  { id: 'look', heading: 'tab_settings.look_heading', part: LookSection, keys: ['look'] },
  {
    id: 'check',
    heading: 'check.name',
    part: CheckSection,
    keys: ['checkDay', 'checkHour', 'focusArea'],
  },
  {
    id: 'newtab',
    heading: 'options.newtab.heading',
    part: NewTabSection,
    keys: [
      ...(['meadow', 'palette', 'startCovered', 'fromBefore'] as const),
      ...(['keys', 'clock', 'greeting', 'topSites'] as const),
    ],
  },
  {
    id: 'lines',
    heading: 'tab_settings.lines_heading',
    part: LineSection,
    keys: ['lineEach', 'focusArea', 'tone'],
  },
  { id: 'shortcuts', heading: 'options.shortcuts.heading', part: plain(ShortcutSection) },
  {
    id: 'backup',
    heading: 'backup.heading',
    part: BackupSection,
    keys: ['backup'],
  },
  { id: 'forget', heading: 'forget.heading', part: ForgetSection },
  { id: 'privacy', heading: 'options.privacy.heading', part: plain(PrivacySection) },
  { id: 'news', heading: 'settings.news', part: plain(NewsSection) },
];
