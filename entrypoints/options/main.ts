import '@/components/base.css';
import { mount } from 'svelte';
import { nameLanguage, t } from '@/utils/platform/words';
import { backUpOnceIdle } from '@/utils/state/backupdue';
import Options from './Options.svelte';

nameLanguage();
document.title = t('options.title');
mount(Options, { target: document.body });
backUpOnceIdle();
