import { lineMemoryFrom, type LineMemory } from '@/utils/domain/linememory';
import { recall, remember } from './remembered';

const LINE = 'line';

/** The kind lines chosen so far. */
export function rememberedLine(): LineMemory | undefined {
  return lineMemoryFrom(recall(LINE));
}

/** Remembers the kind lines for the next new tab. */
export function rememberLine(memory: LineMemory): void {
  remember(LINE, memory);
}
