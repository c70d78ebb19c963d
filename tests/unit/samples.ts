import type { Area } from '@/utils/domain/area';
import { makeReflection } from '@/utils/domain/reflection';

/** A weekly check that was kept, with what else it is to have. */
export const weeklyCheck = (more: { wins?: string[]; area?: Area } = {}) =>
  makeReflection(
    {
      form: 'weekly_check',
      day: '2026-11-22',
      answers: [{ question: 'q', text: 'I slept' }],
      private: false,
      ...more,
    },
    { id: 'r', now: 1 },
  );
