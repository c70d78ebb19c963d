import '@/components/base.css';
import { mount } from 'svelte';
import { nameLanguage } from '@/utils/platform/words';
import Journal from './Journal.svelte';

nameLanguage();
mount(Journal, { target: document.body });
