import { expect, it } from "vitest";
import { signFields } from "./sign";

const shipment = {
  type: "bg.logistics.shipment.v2.confirm",
  app_key: "demoappkey0003",
  access_token: "demotoken0003",
  timestamp: 1767225720,
  data_type: "JSON",
  sendType: 0,
  sendRequestList: [
    {
      trackingNumber: "1ZDEMO0000000001",
      carrierId: 700000001,
      selfShippingWarehouseId: "WH-00000000000000001",
      orderSendInfoList: [
        { parentOrderSn: "PO-211-00000000000000001", orderSn: "211-00000000000000011", quantity: 2 },
      ],
      confirmAcceptance: [],
    },
  ],
};

it.each([
  [
    "no business parameters",
    "s3cr3t-0000-example-alpha",
    {
      type: "bg.open.accesstoken.info.get",
      app_key: "demoappkey0001",
      access_token: "demotoken0001",
      timestamp: 1767225600,
      data_type: "JSON",
      version: "V1",
    },
    "D6FF78B456D85CC7C6864F3A9FC3B88B",
  ],
  [
    "numbers, a list of strings, a boolean",
    "s3cr3t-0000-example-beta",
    {
      type: "bg.order.list.v2.get",
      app_key: "demoappkey0002",
      access_token: "demotoken0002",
      timestamp: 1767225660,
      data_type: "JSON",
      pageNumber: 1,
      pageSize: 100,
      parentOrderStatus: 2,
      updateAtStart: 1767052800,
      updateAtEnd: 1767225600,
      regionId: 211,
      fulfillmentTypeList: ["fulfillBySeller"],
      hasPreSaleOrder: false,
    },
    "3A788E0E10CF0E70F65B79D87252754E",
  ],
  [
    "nested objects in the order in which they are sent",
    "s3cr3t-0000-example-gamma",
    shipment,
    "769B1AFC899784DF3A3BA870F92EC83F",
  ],
  [
    "headers of a signed address",
    "s3cr3t-0000-example-delta",
    {
      "toa-app-key": "demoappkey0004",
      "toa-access-token": "demotoken0004",
      "toa-random": "01234567890123456789012345678901",
      "toa-timestamp": "1767225780",
    },
    "B6F725019DBDCC86C123A3A1249DF492",
  ],
])("signs %s", (_, secret, fields, expected) => {
  expect(signFields(secret, fields)).toBe(expected);
});

it("does not sign the sign itself, sorts by bytes, and keeps what is beyond ASCII", () => {
  const fields = { b: "ü", B: "1", a_b: true, a1: 12.5 };
  expect(signFields("s", { ...fields, sign: "X" })).toBe(signFields("s", fields));
  expect(signFields("s", fields)).not.toBe(signFields("s", { ...fields, b: "u" }));
});
