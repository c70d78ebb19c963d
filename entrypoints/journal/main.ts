import '@/components/base.css';
import { mount } from 'svelte';
import { nameLanguage } from '@/utils/platform/words';
import { backUpInPassing } from '@/utils/state/backupdue';
import Journal from './Journal.svelte';

nameLanguage();
mount(Journal, { target: document.body });
requestIdleCallback(() => void backUpInPassing());
