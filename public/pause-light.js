// Runs before the first frame, so that a page opened at night is not bright for a moment. The hours
// are those of `lightAt` in utils/domain/meadow.ts; a test holds the two together.
{
  const { dataset } = document.documentElement;
  const hour = new Date().getHours();
  if (hour < 5 || hour >= 21) dataset.light = 'night';
  else if (hour < 8) dataset.light = 'dawn';
  else dataset.light = hour < 18 ? 'day' : 'dusk';
  let chosen = null;
  try {
    chosen = JSON.parse(localStorage.getItem('pause') ?? 'null');
  } catch {
    // Nothing is remembered, or it cannot be read: dim it is.
  }
  if (dataset.light === 'night' && chosen?.dim !== false) dataset.dim = '';
}
