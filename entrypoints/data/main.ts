import '@/components/base.css';
import { mount } from 'svelte';
import { nameLanguage, t } from '@/utils/platform/words';
import { backUpOnceIdle } from '@/utils/state/backupdue';
import Data from './Data.svelte';

nameLanguage();
document.title = t('data.title');
mount(Data, { target: document.body });
backUpOnceIdle();
