import '@/components/base.css';
import './pause.css';
import { mount } from 'svelte';
import { nameLanguage, t } from '@/utils/platform/words';
import Pause from './Pause.svelte';

nameLanguage();
document.title = t('pause.title');
mount(Pause, { target: document.body });
document.querySelector('#shell')?.remove();
