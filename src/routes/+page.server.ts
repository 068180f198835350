import { loadShownPortfolio } from '#lib/server/shown-portfolio.ts';

export const load = ({ locals, url }) => loadShownPortfolio(locals, url, {});
