import { TONES } from '@/utils/domain/tone';
import { t } from '@/utils/platform/words';

/** The ways in which kind lines speak, to choose from. */
export function toneChoices() {
  return (['any', ...TONES] as const).map((tone) => ({ value: tone, name: t(`tone.${tone}`) }));
}
