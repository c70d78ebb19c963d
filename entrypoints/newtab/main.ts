import '@/components/base.css';
import { mount } from 'svelte';
import { nameLanguage, t } from '@/utils/platform/words';
import NewTab from './NewTab.svelte';

nameLanguage();
document.title = t('newtab.title');
mount(NewTab, { target: document.body });
