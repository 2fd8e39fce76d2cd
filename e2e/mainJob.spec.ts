import { readdirSync } from 'node:fs';
import { articles } from './desk/articles';
import { copyExport, dropFile, field, leave, newStory, pasteText, save } from './desk/hands';
import { samplePng } from './desk/samplePng';
import { expect, test } from './shell/test';

test.setTimeout(120_000);

for (const article of articles()) {
  test(`${article.name} goes in as text, is finished by hand and leaves as HTML`, { tag: '@electron' }, async ({ shell }) => {
    const page = await newStory(shell);
    await field(page, 'headline').click();
    await pasteText(page, article.text);

    const report = page.getByTestId('import-dialog');
    await expect(report.getByTestId('tally')).toContainText('0 lost');
    await report.getByRole('button', { name: 'Open as a story' }).click();
    await expect(field(page, 'byline')).toHaveText(article.byline);
    await expect(page.locator('.ProseMirror [data-block="heading"]')).toHaveCount(article.subheads);
    await expect(page.locator('.ProseMirror [data-block="alsoRead"]')).toHaveCount(article.alsoReads);

    const panel = page.getByTestId('story-panel');
    await expect(panel.locator('[data-meta="section"]')).toHaveValue(article.section);
    await panel.getByTestId('zone-published').getByText('India').click();
    await expect(panel.locator('[data-meta="published.zone"]')).toHaveValue('India');

    const alsoRead = page.locator('.ProseMirror [data-block="alsoRead"]').first();
    await alsoRead.getByRole('button', { name: 'Add address…' }).click();
    await page.getByRole('dialog', { name: 'Also Read' }).getByLabel('Address').fill('https://example.com/one');
    await page.getByRole('dialog', { name: 'Also Read' }).getByRole('button', { name: 'Done' }).click();
    await expect(alsoRead).toContainText('example.com/one');

    const figure = page.locator('.ProseMirror [data-block="figure"]').first();
    await dropFile(figure, { name: 'pier.png', type: 'image/png', bytes: samplePng(640, 400) });
    await expect(figure.locator('img')).toBeVisible();

    await save(page);
    const files = readdirSync(shell.root).filter((name) => name.endsWith('.galley'));
    expect(files).toHaveLength(1);
    await leave(shell, page);

    const again = await shell.openStory(files[0] ?? '');
    await expect(field(again, 'byline')).toHaveText(article.byline);
    await expect(again.locator('.ProseMirror [data-block="figure"] img')).toBeVisible();
    await expect(again.getByTestId('story-panel').locator('[data-meta="published.zone"]')).toHaveValue('India');

    const html = await copyExport(again, 'Whole page');
    expect(html).toContain(`datetime="${article.published}"`);
    expect(html).toContain('href="https://example.com/one"');
    expect(html.match(/<h2\b/g)).toHaveLength(article.subheads);
    expect(html.match(/<img\b/g)).toHaveLength(1);
    expect(html).not.toMatch(/href=""|style=|data-block|contenteditable/);
  });
}
