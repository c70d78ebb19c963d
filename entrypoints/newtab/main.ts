import '@/components/base.css';
import './newtab.css';
import { mount } from 'svelte';
import { recallWords } from '@/utils/platform/firstwords';
import { t } from '@/utils/platform/words';
import { openEarly } from '@/utils/storage/database';
import NewTab from './NewTab.svelte';

// The store takes longer than anything else here, so it opens while the page is made.
openEarly();
recallWords();
document.title = t('newtab.title');
const target = document.querySelector('main');
if (target) mount(NewTab, { target });
