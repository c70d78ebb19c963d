import { isBuiltIn } from '@/utils/domain/area';
import { t } from './words';

/** The name of an area; one of the person's own is its own name. */
export function areaName(area: string): string {
  return isBuiltIn(area) ? t(`area.${area}`) : area;
}
