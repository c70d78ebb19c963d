import '@/components/base.css';
import { mount } from 'svelte';
import { nameLanguage, t } from '@/utils/platform/words';
import Welcome from './Welcome.svelte';

nameLanguage();
document.title = t('welcome.title');
mount(Welcome, { target: document.body });
