import type { Page } from "@playwright/test";
import { getStore, listStores } from "@/server/stores";
import { fillTokenStep, openTokenStep, siteName, tokenField } from "./support/connect-temu";
import { inBothLanguages } from "./support/in-both-languages";
import { fallBehind, setUpStore } from "./support/local-organization";
import { arrived, openMallStore } from "./support/member";
import { type Locale, locales } from "./support/messages";
import {
  actOnTokens,
  allScopes,
  appName,
  makeMallOrder,
  newMall,
  newToken,
  type SimulatedMall,
  similarAppName,
} from "./support/simulated-temu";
import { expect, test, type Words } from "./support/test";

const addressType = "bg.order.shippinginfo.v2.get";
const labelTypes = ["bg.order.unshipped.package.get", "bg.logistics.shipment.create"];

interface Refusal {
  ids: string;
  verdict: string;
  token(mall: SimulatedMall): Promise<string>;
  /** What the sentence names. */
  facts?(t: Words, locale: Locale): Record<string, string>;
  /** What leads on from there, unless it is the link to the right page. */
  fix?(t: Words, locale: Locale): string;
  /** Names that the seller must find there. */
  names?: string[];
}

/** Each way to come with a wrong token to the field for the orders token of a cross-border store in the US. */
const refusals: Refusal[] = [
  { ids: "NIWO-TEMU-30", verdict: "wrong_portal", token: (mall) => newToken(mall, { scopes: [] }) },
  {
    ids: "NIWO-TEMU-07, NIWO-TEMU-08, LX-08",
    verdict: "other_site",
    token: (mall) => newToken(mall, { gateway: "eu" }),
    facts: (t, locale) => ({ received: siteName(t, locale, "eu"), chosen: siteName(t, locale, "us") }),
    fix: (t, locale) => t("stores.token.refused.other_site.fix", { received: siteName(t, locale, "eu") }),
  },
  {
    ids: "LX-10",
    verdict: "other_purpose",
    token: (mall) => newToken(mall, { gateway: "pa" }),
    facts: (t) => ({ received: t("stores.token.purpose.products") }),
  },
  {
    ids: "NIWO-TEMU-12",
    verdict: "other_app",
    token: (mall) => newToken(mall, { app: "erp" }),
    facts: () => ({ app: similarAppName, wantedApp: appName }),
  },
  {
    ids: "NIWO-TEMU-11, LX-12",
    verdict: "permissions_missing",
    token: async (mall) =>
      newToken(mall, { scopes: (await allScopes(mall, "us")).filter((type) => type !== addressType) }),
    names: [addressType],
  },
  {
    ids: "NIWO-TEMU-04",
    verdict: "fully_managed",
    token: async () => newToken(await newMall({ kind: "fully_managed" }), { gateway: "cn" }),
  },
  {
    ids: "NIWO-TEMU-32",
    verdict: "ended",
    token: async (mall) => {
      const older = await newToken(mall);
      await newToken(mall);
      return older;
    },
  },
  {
    ids: "LX-23",
    verdict: "other_seller_type",
    token: async () => newToken(await newMall({ kind: "local" })),
    facts: (t) => ({
      received: t("stores.sellerType.local"),
      chosen: t("stores.sellerType.cross_border"),
    }),
    fix: (t) => t("stores.token.refused.other_seller_type.fix", { received: t("stores.sellerType.local") }),
  },
  { ids: "NIWO-TEMU-13", verdict: "unknown", token: async () => "upl0cut0short" },
];

const refusalIds = refusals.map(({ ids }) => ids).join(", ");

for (const locale of locales) {
  test.describe(locale, () => {
    test.use({ locale });

    test(`${refusalIds}: a token that does not fit is told what it is, and the right one is taken in the same form`, async ({
      page,
      t,
      member,
    }) => {
      test.setTimeout(150_000);
      const mall = await newMall({ gateways: ["us", "eu"] });
      await openTokenStep(page, t, { sellerType: "cross_border", site: siteName(t, locale, "us") });
      for (const refusal of refusals) {
        await test.step(refusal.verdict, async () => {
          await fillTokenStep(page, t, { name: "Acme US", pasted: await refusal.token(mall) });
          await expectRefusal(page, t, refusal, locale);
        });
      }
      expect(await listStores(member.ctx)).toEqual([]);
      await tokenField(page, t).fill(await newToken(mall));
      await page.getByRole("button", { name: t("stores.connecting.token.submit") }).click();
      await expect(page.getByText(t("stores.connecting.products.added", { store: "Acme US" }))).toBeVisible();

      await test.step("the orders token in the field for the products token", async () => {
        await tokenField(page, t).fill(await newToken(mall));
        await page.getByRole("button", { name: t("stores.connecting.products.submit") }).click();
        const [received, wanted] = [t("stores.token.purpose.orders"), t("stores.token.purpose.products")];
        const text = t("stores.token.refused.other_purpose.title", { received, wanted });
        await expect(page.getByText(text, { exact: true })).toBeVisible();
        await expect(page.getByText(t("stores.connecting.products.laterHelp"))).toBeVisible();
      });
    });

    test("LX-26: a mall that is connected already is told by its name, and the token updates that store instead", async ({
      page,
      t,
      member,
    }) => {
      const mall = await newMall();
      const storeId = await openMallStore(member, mall, { name: "Acme US" });
      await openTokenStep(page, t, { sellerType: "cross_border", site: siteName(t, locale, "us") });
      const token = await newToken(mall);
      await fillTokenStep(page, t, { name: "Acme again", pasted: token });
      const alert = page
        .getByRole("alert")
        .filter({ hasText: t("stores.token.already.title", { name: "Acme US" }) });
      await expect(alert).toContainText(t("stores.token.already.body"));
      expect(await listStores(member.ctx)).toHaveLength(1);

      await alert
        .getByRole("button", { name: t("stores.token.already.update", { name: "Acme US" }) })
        .click();
      await expect(page.getByRole("heading", { name: "Acme US", exact: true })).toBeVisible();
      await expect(page).toHaveURL(new RegExp(`/stores/${storeId}`));
      await expect(page.getByText(t("stores.token.ending", { lastFour: token.slice(-4) }))).toBeVisible();
    });
  });
}

async function expectRefusal(
  page: Page,
  t: Words,
  { verdict, facts, fix, names = [] }: Refusal,
  locale: Locale,
): Promise<void> {
  const named = { wanted: t("stores.token.purpose.orders"), app: appName, ...facts?.(t, locale) };
  const alert = page
    .getByRole("alert")
    .filter({ hasText: t(`stores.token.refused.${verdict}.title`, named) });
  await expect(alert).toContainText(t(`stores.token.refused.${verdict}.body`, named));
  await expect(alert).toContainText(t("stores.token.refused.nothingKept"));
  for (const name of names) await expect(alert).toContainText(name);
  const wayOut = alert.getByRole("link", { name: fix ? fix(t, locale) : t("stores.token.refused.open") });
  if (fix) await expect(wayOut).toBeVisible();
  else await expect(wayOut).toHaveAttribute("href", /\/temu\/seller-central\/open-platform\//);
}

test("LX-18, NIWO-TEMU-11, NIWO-TEMU-37, SC-05: on the store's page a token of another mall is refused, what was not ticked is named, and the second step made up for", async ({
  page,
  t,
  member,
}) => {
  const [mall, other] = [await newMall(), await newMall()];
  const storeId = await openMallStore(member, mall);
  await page.goto(`/stores/${storeId}`);
  await expect(page.getByText(t("stores.page.productsTitle"))).toBeVisible();
  await page.goto(`/stores/${storeId}?tab=authorization`);
  const slot = (purpose: string) =>
    page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: t(`stores.token.purpose.${purpose}`) }) });
  const paste = async (purpose: string, token: string, label: string) => {
    await slot(purpose).getByLabel(t("stores.token.paste"), { exact: true }).fill(token);
    await slot(purpose)
      .getByRole("button", { name: t(label), exact: true })
      .click();
  };
  const orders = slot("orders");

  await test.step("another mall's", async () => {
    await orders.getByRole("button", { name: t("stores.token.update") }).click();
    await paste("orders", await newToken(other), "stores.token.update");
    const facts = { received: other.id, expected: mall.id };
    await expect(orders.getByRole("alert")).toContainText(t("stores.token.refused.other_shop.title", facts));
    await expect(orders.getByRole("alert")).toContainText(t("stores.token.refused.other_shop.body", facts));
  });

  await test.step("the right one in the same form, two boxes short", async () => {
    const scopes = (await allScopes(mall, "us")).filter((type) => !labelTypes.includes(type));
    await paste("orders", await newToken(mall, { scopes }), "stores.token.update");
    const missing = orders.getByRole("alert").filter({ hasText: t("stores.token.missing", { count: 2 }) });
    for (const type of labelTypes) await expect(missing).toContainText(type);
    await expect(missing).toContainText(
      t("stores.token.keeps", { feature: t("stores.feature.platform_labels") }),
    );
    await page.getByRole("button", { name: t("stores.test.test") }).click();
    const row = page.getByRole("row").filter({ hasText: labelTypes[0] ?? "" });
    await expect(row).toContainText(t("stores.test.lacking"));
  });

  await test.step("the products token, later", async () => {
    await slot("products")
      .getByRole("button", { name: t("stores.token.add") })
      .click();
    const token = await newToken(mall, { gateway: "pa" });
    await paste("products", token, "stores.token.add");
    await expect(slot("products")).toContainText(t("stores.token.ending", { lastFour: token.slice(-4) }));
  });
});

test("LX-13, NIWO-TEMU-32, NIWO-TEMU-37: over for three days, then renewed: calls stop, and no order of the gap is missing", async ({
  page,
  t,
  member,
}) => {
  test.setTimeout(180_000);
  const mall = await newMall();
  const lines = [{ sku: "BTL-500-BLU" }];
  const made = await makeMallOrder(mall, { lines, ageSeconds: 3600 });
  const storeId = await openMallStore(member, mall, { name: "Acme US" });
  await arrived(member, made.id, "blocked");
  await setUpStore(member.ctx, storeId);
  const order = await arrived(member, made.id, "ready");
  // What comes later must not come by the first import.
  await expect
    .poll(async () => (await getStore(member.ctx, storeId)).backfill, { timeout: 60_000 })
    .toBeNull();

  await actOnTokens(mall, "expire");
  await page.goto(`/stores/${storeId}`);
  await page.getByRole("button", { name: t("orders.sync.now") }).click();
  await expect(page.getByText(t("stores.grant.replacedTitle"))).toBeVisible({ timeout: 40_000 });
  await inBothLanguages(page, async (words) => {
    await expect(page.getByText(words("stores.grant.replacedTitle"))).toBeVisible();
    await expect(page.getByText(words("stores.flows.reason.grant")).first()).toBeVisible();
  });
  await page.goto(`/orders/${order.id}`);
  const cause = t("problems.sentence.grant_lost", { store: "Acme US" });
  await expect(page.getByText(cause, { exact: true })).toBeVisible();
  await page.goto("/stores");
  await expect(page.getByRole("row").filter({ hasText: "Acme US" })).toContainText(
    t("stores.status.needs_token"),
  );

  // As if the last good pull lay three days back; the orders say when they changed.
  await fallBehind(member.ctx, storeId, 3);
  const hourS = 3600;
  const missed = await Promise.all(
    [70, 49, 26, 1].map((hours) => makeMallOrder(mall, { lines, ageSeconds: hours * hourS, pushes: false })),
  );
  await page.goto(`/stores/${storeId}?tab=authorization`);
  const token = await newToken(mall);
  await tokenField(page, t).fill(token);
  await page
    .getByRole("button", { name: t("stores.token.update"), exact: true })
    .first()
    .click();
  const facts = { purpose: t("stores.token.purpose.orders"), lastFour: token.slice(-4) };
  await expect(page.getByText(t("stores.token.kept", facts))).toBeVisible();
  await arrived(member, made.id, "ready");
  for (const { id } of missed) await arrived(member, id, "ready", 90_000);
  await page.goto("/stores");
  await expect(page.getByRole("row").filter({ hasText: "Acme US" })).toContainText(
    t("stores.status.flowing"),
  );
});
