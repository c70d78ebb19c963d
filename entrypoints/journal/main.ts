import '@/components/base.css';
import { mount } from 'svelte';
import { nameLanguage } from '@/utils/platform/words';
import { backUpOnceIdle } from '@/utils/state/backupdue';
import { openEarly } from '@/utils/storage/database';
import Journal from './Journal.svelte';

// The store takes longer than anything else here, so it opens while the page is made.
openEarly();
nameLanguage();
mount(Journal, { target: document.body });
backUpOnceIdle();
