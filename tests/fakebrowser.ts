// WXT's in-memory browser, for unit tests of what touches `browser.*`. It has no clock: what an
// alarm means is proved in utils/domain and in real browsers.
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
