import '@/components/base.css';

// Firefox shows a popup once it has loaded, so what is loaded before that is waited for. The page's
// own field takes keys from then on, and all else comes when that has been painted. A page that
// nobody sees is not painted, and goes on all the same.
addEventListener('load', () => {
  const shown = new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });
  void shown.then(() => import('./whole'));
});
