"use client";

import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { Store } from "../store-types";

type Permission = NonNullable<Store["tokens"][number]["grant"]>["permissions"][number];

/** Permission by permission as the marketplace answered; those that are missing first. */
export function PermissionTable({ permissions }: { permissions: readonly Permission[] }) {
  const t = useTranslations("stores.test");
  const features = useTranslations("stores.feature");
  const sorted = permissions.toSorted((one, other) => Number(one.isGranted) - Number(other.isGranted));
  return (
    <Table>
      <TableHeader>
        <tr>
          <TableHead>{t("permission")}</TableHead>
          <TableHead>{t("for")}</TableHead>
          <TableHead>{t("result")}</TableHead>
        </tr>
      </TableHeader>
      <TableBody>
        {sorted.map(({ permission, feature, isGranted }) => (
          <TableRow key={`${permission} ${feature}`}>
            <TableCell className="break-all">{permission}</TableCell>
            <TableCell>{features(feature)}</TableCell>
            <TableCell className="whitespace-nowrap">
              <Status tone={isGranted ? "success" : "danger"}>
                {isGranted ? t("granted") : t("lacking")}
              </Status>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
