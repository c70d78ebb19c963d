import { areaName } from '@/utils/platform/areaname';
import { t } from '@/utils/platform/words';

/** What is said beside kept words: their area, and whether they are just for the person. */
export function aboutWords(record: { area?: string | undefined; private: boolean }): string[] {
  return [record.area ? areaName(record.area) : '', record.private ? t('win.private') : ''].filter(
    Boolean,
  );
}
