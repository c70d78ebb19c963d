import { AREAS } from '@/utils/domain/area';
import type { BackupPlace } from '@/utils/domain/backup';
import { PACES, type Phase } from '@/utils/domain/breath';
import type { DayFault } from '@/utils/domain/calendar';
import type { DayPart } from '@/utils/domain/daypart';
import { ENTRY_KINDS } from '@/utils/domain/entry';
import { RECORD_KINDS } from '@/utils/domain/journal';
import { KEYS } from '@/utils/domain/keys';
import { KIND_LINES } from '@/utils/domain/kindlines';
import type { Light } from '@/utils/domain/light';
import type { Rhythm } from '@/utils/domain/nudge/choices';
import { CHOSEN_KINDS, CUES, NUDGE_KINDS, WAYS } from '@/utils/domain/nudge/kinds';
import { STRETCHES } from '@/utils/domain/patterns';
import { ANCHORS, NEEDS } from '@/utils/domain/pause';
import { LENGTHS, SOUNDS } from '@/utils/domain/pausechoices';
import { BUILT_IN, questionsOf } from '@/utils/domain/practice';
import type { SearchNote } from '@/utils/domain/search';
import { SENSES } from '@/utils/domain/senses';
import type { SpanFault } from '@/utils/domain/session';
import { LINE_EACH, LOOKS, PALETTES, type Settings } from '@/utils/domain/settings';
import { TONES } from '@/utils/domain/tone';
import type { Trouble } from '@/utils/domain/trouble';
import type { DayOrder } from '@/utils/transfer/dates';
import { WHYS, type Source } from '@/utils/transfer/reading';
import type { Reason } from '@/utils/transfer/trouble';

const PHASES: Phase[] = ['in', 'held', 'out', 'rest'];
const BODY_LINES = ['hands', 'feet'].flatMap((part) => [1, 2, 3].map((line) => `${part}_${line}`));
const FORM_PARTS = BUILT_IN.flatMap((form) => [`${form}.title`, `${form}.about`, `${form}.how`]);
const QUESTIONS = BUILT_IN.flatMap(questionsOf).map((name) => name.replace('practice.', ''));
const SWITCHES = [
  'startCovered',
  'fromBefore',
  'keys',
  'clock',
  'greeting',
] satisfies (keyof Settings)[];
const RHYTHMS: Rhythm['kind'][] = ['varied', 'every', 'times'];
const DAY_PARTS: DayPart[] = ['night', 'morning', 'afternoon', 'evening'];
const SPAN_FAULTS: SpanFault[] = ['missing', 'future', 'early', 'backwards'];
const NO_DAY: DayFault[] = ['none', 'early', 'future'];

const REASONS: Reason[] = [
  'large',
  'many',
  'heavy',
  'empty',
  'unknown',
  'damaged',
  'cut',
  'changed',
  'newer',
  'twice',
  'bomb',
  'encoding',
  'key',
  'passphrase',
  'costly',
];
const SOURCES: Source[] = [
  'inbetween',
  'presently',
  'daylio',
  'day_one',
  'daily_you',
  'pixels',
  'freecbt',
  'jrnl',
  'list',
  'table',
];

/**
 * The names of texts that the code puts together, as in `area.${area}`: how they begin, and all that
 * may follow. The lists are those the code goes by, where it has one.
 */
export const MADE: Record<string, readonly string[]> = {
  'anchor.': [...ANCHORS, ...PHASES, ...BODY_LINES],
  'anchor.heading.': ANCHORS,
  'anchor.own_': PHASES,
  'anchor.paces.': PACES,
  'anchor.senses.': SENSES,
  'anchor.sounds.': SOUNDS,
  'area.': ['none', ...AREAS],
  'backup.form.': ['off', 'plain', 'encrypted'],
  'backup.trouble.': ['asks', 'gone', 'different', 'passphrase', 'failed'],
  'data.in.': ['bringing', 'undoing'],
  'data.preview.': ['line', 'entry', 'newer', 'here', 'long', 'undated', 'wordless'],
  'data.refused.': REASONS,
  'data.source.': SOURCES,
  'data.table.': ['day', 'words'],
  'data.table.order_': ['ymd', 'dmy', 'mdy'] satisfies DayOrder[],
  'data.why.': WHYS,
  'example.': AREAS.flatMap((area) => [1, 2, 3, 4].map((number) => `${area}_${number}`)),
  'forget.count.': [...RECORD_KINDS, 'begun'],
  'forget.kinds.': RECORD_KINDS,
  'form.': ['nothing', 'long', 'undone'],
  'journal.': ['saved', 'deleted'],
  'journal.no_day.': NO_DAY,
  'journal.pause.': [...ANCHORS, 'need'],
  'journal.wrong.': ['page', 'week', 'year', 'search'],
  'kind_line.': KIND_LINES.map(({ id }) => id),
  'look.palettes.': PALETTES,
  'lost.where.': ['folder', 'downloads', 'saved', 'unknown'] satisfies BackupPlace[],
  'meadow.': ['dawn', 'day', 'dusk', 'night'] satisfies Light[],
  'need.': [...NEEDS, 'own'],
  'need.then.': NEEDS,
  'need.win.': NEEDS,
  'nudge.begin.': ['pause', 'today', 'need', 'check'],
  'nudge.cue.': CUES,
  'nudge.kind.': NUDGE_KINDS,
  'nudge.rest.': ['hour', 'tomorrow', 'open'],
  'nudge.state.': ['off', 'low_energy', 'no_time', 'away', 'none'],
  'nudge.text.': [...NUDGE_KINDS.filter((kind) => kind !== 'body' && kind !== 'line'), ...CUES],
  'nudge.title.': [...NUDGE_KINDS.filter((kind) => kind !== 'body'), ...CUES],
  'nudge.why.': CHOSEN_KINDS,
  'nudges.': [...RHYTHMS, ...WAYS],
  'nudges.shown.': WAYS,
  'own_practice.': ['saved', 'undone', 'deleted', 'failed', 'overtaken'],
  'own_practice.lacks_': ['name', 'questions', 'room'],
  'patterns.': ['pauses', 'reflections'],
  'patterns.part.': DAY_PARTS,
  'patterns.stretch.': STRETCHES,
  'patterns.when.': STRETCHES,
  'pause.lengths.': LENGTHS,
  'practice.': [...FORM_PARTS, ...QUESTIONS, 'weekly_check.title'],
  'practice.weekly_check.': ['title', 'honour', 'closing'],
  'search.': ['from', 'to'],
  'search.kinds.': ENTRY_KINDS,
  'search.note.': ['punctuation', 'swapped', 'early', 'future'] satisfies SearchNote[],
  'share.': ['first', 'last', ...SPAN_FAULTS],
  'tab.': ['starred', 'unstarred', 'retired', 'failed'],
  'tab.greeting.': DAY_PARTS,
  'tab.keys.': Object.values(KEYS),
  'tab_settings.': SWITCHES.flatMap((name) => [name, `${name}_why`]),
  'tab_settings.each.': LINE_EACH,
  'tab_settings.looks.': LOOKS,
  'tone.': ['any', ...TONES],
  'trouble.': ['newer', 'blocked', 'full', 'refused'] satisfies Trouble[],
  'win.': ['saved', 'deleted'],
  // Names of settings, which look alike.
  'cue.': [],
  'session.': [],
};
