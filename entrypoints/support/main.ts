import '@/components/base.css';
import { mount } from 'svelte';
import { nameLanguage, t } from '@/utils/platform/words';
import Support from './Support.svelte';

nameLanguage();
document.title = t('support.title');
mount(Support, { target: document.body });
