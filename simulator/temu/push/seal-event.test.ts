import { expect, it } from "vitest";
import { sealEvent } from "./seal-event";

const text =
  '{"mallId":634418210000002,"parentOrderSn":"PO-211-10000000000000021","orderSn":"211-10000000000000022","orderStatus":2,"updateTime":1767225600}';
const event = {
  appKey: "demoappkey0005",
  appSecret: "example-secret-0123456789",
  eventCode: "bg_order_status_change_event",
  text,
  timestampMs: 1767225600123,
  isEncrypted: true,
};

it("encrypts and signs as both published examples do", () => {
  const withExtParam = sealEvent({ ...event, variant: "with_ext_param" });
  expect(withExtParam.headers).toEqual({
    "x-tm-app-key": "demoappkey0005",
    "x-tm-event-code": "bg_order_status_change_event",
    "x-tm-ext-param": "{}",
    "x-tm-timestamp": "1767225600123",
    "x-tm-signature": "4dd9f3f2e2eff1373bacb825a4da732e7f5b2c743d74828664911168539c5ac4",
  });
  expect(JSON.parse(withExtParam.body)).toEqual({
    eventData:
      "dr5ecT/SUpiDNemBtzMAxSC++eKIo9pStt1XRWM3yOem0cNKvThIkHBv8VC7Oo6oM4xCGVm3XKfm9EMtrDzKdNLcIiFdInEYWR5i3e3UmRKUVHMjkUGI6HuW55HszKvt5mXLE21oaK7mubNwv64LAU8icrpWYneeMzeGVI0jPkiH+4aguPuRyYq4ubIZkveV",
  });
  const without = sealEvent({ ...event, variant: "without_ext_param" });
  expect(without.headers["x-tm-signature"]).toBe(
    "503ae52aebcab30c9b8682ebc159323290cfa6d48d454429d7be5be6e57fd662",
  );
  expect(without.body).toBe(withExtParam.body);
});

it("leaves the test event readable when told so", () => {
  const sealed = sealEvent({ ...event, variant: "with_ext_param", isEncrypted: false });
  expect(JSON.parse(sealed.body)).toEqual({ eventData: text });
});
