// The vendor's SDK for Node: calls what each line of standard input says, and answers with a line.
//
// The first line that it writes has the actions that the client knows, and where its types are described.
// Each line that it reads is an object with the `action`, the `request` and the `access`; what it writes then
// has the `answer` with what was `sent`, or how it was `refused`, or else how it `failed`.
//
// The SDK takes the name of the product from the host, and signs the host without its port. It therefore
// calls the real host, and only the connection leads elsewhere: to the port of the emulator.

import https from "node:https";
import { createRequire } from "node:module";
import readline from "node:readline";
import tls from "node:tls";

const require = createRequire(`${process.cwd()}/`);
const { AbstractClient } = require("tencentcloud-sdk-nodejs/tencentcloud/common/abstract_client.js");
const { v20210119 } = require("tencentcloud-sdk-nodejs/tencentcloud/services/mna/v20210119/index.js");
const { default: SdkError } = require(
  "tencentcloud-sdk-nodejs/tencentcloud/common/exception/tencent_cloud_sdk_exception.js",
);
const types = require.resolve(
  "tencentcloud-sdk-nodejs/tencentcloud/services/mna/v20210119/mna_models.d.ts",
);

// What the service sent last, below everything that reads it.
let sent;
const parse = AbstractClient.prototype.parseResponse;
AbstractClient.prototype.parseResponse = async function (response) {
  sent = await response.clone().text();
  return parse.call(this, response);
};

function clientFor({ url, secret_id: secretId, secret_key: secretKey, token }) {
  const { hostname: host, port } = new URL(url);
  const agent = new https.Agent({ keepAlive: true });
  agent.createConnection = (options) => tls.connect({ ...options, host, port });
  const credential = { secretId, secretKey, token: token || undefined };
  return new v20210119.Client({ credential, profile: { httpProfile: { agent, reqTimeout: 30 } } });
}

const clients = new Map();

async function call({ action, request, access }) {
  const key = JSON.stringify(access);
  if (!clients.has(key)) clients.set(key, clientFor(access));
  sent = undefined;
  try {
    const answer = await clients.get(key)[action](request);
    return { answer, sent };
  } catch (error) {
    if (!(error instanceof SdkError)) return { failed: `${error.name}: ${error.message}` };
    const { code, message, requestId, traceId } = error;
    return { refused: { code, message, request_id: requestId, trace_id: traceId } };
  }
}

function say(value) {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

const own = Object.getOwnPropertyNames(v20210119.Client.prototype);
say({ actions: own.filter((name) => name !== "constructor"), types });
for await (const line of readline.createInterface({ input: process.stdin })) {
  say(await call(JSON.parse(line)));
}
// Connections that are kept for the next call do not keep us.
process.exit(0);
