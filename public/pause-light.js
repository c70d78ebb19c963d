// Runs before the first frame, so that a page opened at night is not bright for a moment. The hours
// are those of `lightAt` in utils/domain/light.ts; a test holds the two together.
{
  const remembered = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) ?? 'null') ?? {};
    } catch {
      return {};
    }
  };
  const { dataset, style } = document.documentElement;
  const hour = new Date().getHours();
  if (hour < 5 || hour >= 21) dataset.light = 'night';
  else if (hour < 8) dataset.light = 'dawn';
  else dataset.light = hour < 18 ? 'day' : 'dusk';
  if (dataset.light === 'night' && remembered('pause').dim !== false) dataset.dim = '';
  const { look } = remembered('look');
  if (look === 'light' || look === 'dark') style.colorScheme = look;
}
