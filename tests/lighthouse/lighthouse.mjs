// Audits pages of a running site with Lighthouse's mobile settings, and fails where one is below what it must reach:
// 100 for accessibility, best practices and SEO, 98 for performance. Start the site first, on a machine that is doing nothing else.
//
//   npm ci --ignore-scripts && node lighthouse.mjs [--site http://localhost:4280] [PATH...]
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';

const least = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const { values, positionals } = parseArgs({ allowPositionals: true, options: { site: { type: 'string', default: 'http://localhost:4280' } } });
const paths = positionals.length ? positionals : ['/', '/deals/', '/deals/openai-amazon-equity/', '/flows/', '/briefs/amazon-openai-talks/'];
const chromePath = process.env.OUTLAY_BROWSER ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
const chrome = await launch({ chromePath, chromeFlags: ['--headless', '--no-sandbox', '--disable-background-networking', '--disable-sync'] });

let failed = false;
for (const path of paths) {
  const { lhr } = await lighthouse(values.site + path, { port: chrome.port, onlyCategories: Object.keys(least) });
  if (lhr.runtimeError || lhr.audits['cumulative-layout-shift'].numericValue === undefined) {
    console.log(`${path}: not audited: ${lhr.runtimeError?.message ?? lhr.audits['cumulative-layout-shift'].errorMessage}`);
    failed = true;
    continue;
  }
  const scores = Object.entries(least).map(([name, wanted]) => {
    const score = Math.round(lhr.categories[name].score * 100);
    if (score < wanted) failed = true;
    return `${name} ${score}`;
  });
  const weight = Math.round(lhr.audits['total-byte-weight'].numericValue / 1024);
  console.log(`${path}: ${scores.join(', ')}; layout shift ${lhr.audits['cumulative-layout-shift'].numericValue.toFixed(3)}, ${weight} kB`);
  for (const audit of Object.values(lhr.audits)) {
    const counts = Object.keys(least).some((name) => lhr.categories[name].auditRefs.some((ref) => ref.id === audit.id && ref.weight > 0));
    if (counts && audit.score !== null && audit.score < 0.9) console.log(`  ${audit.id}: ${audit.displayValue ?? audit.title}`);
  }
}
chrome.kill();
process.exitCode = failed ? 1 : 0;
