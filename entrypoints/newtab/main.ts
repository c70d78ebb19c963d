import '@/components/base.css';
import './newtab.css';
import { mount } from 'svelte';
import { t } from '@/utils/platform/words';
import NewTab from './NewTab.svelte';

document.title = t('newtab.title');
const target = document.querySelector('main');
if (target) mount(NewTab, { target });
