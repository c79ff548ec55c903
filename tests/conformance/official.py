"""What the vendor's SDK would send: from it the judge takes what a request must be."""

import types
from urllib.parse import urlsplit

from tencentcloud.common import abstract_client
from tencentcloud.common.credential import Credential
from tencentcloud.common.http.request import RequestInternal
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.mna.v20210119.mna_client import MnaClient

# The international SDK differs from the mainland's in this.
ROOT_DOMAINS = {"international": "intl.tencentcloudapi.com", "mainland": "tencentcloudapi.com"}


class Official:
    """The vendor's client with the settings of one variant."""

    def __init__(self, variant, credential, port):
        self.signing = variant.get("signing", "TC3-HMAC-SHA256")
        self.method = variant.get("method", "POST")
        http = HttpProfile(reqMethod=self.method)
        if "site" in variant:
            http.rootDomain = ROOT_DOMAINS[variant["site"]]
        else:
            endpoint = variant.get("endpoint", "http://127.0.0.1:{port}")
            http.endpoint = urlsplit(endpoint.format(port=port)).netloc
        is_old = self.signing.startswith("Hmac")
        profile = ClientProfile(
            signMethod=self.signing if is_old else "TC3-HMAC-SHA256",
            httpProfile=http,
            language=variant.get("language", "en-US"),
            request_client=variant.get("request_client"),
        )
        profile.unsignedPayload = self.signing == "UNSIGNED-PAYLOAD"
        self.credential = Credential(
            credential["secret_id"], credential["secret_key"], variant.get("token")
        )
        self.client = MnaClient(self.credential, variant.get("region", ""), profile)
        self.service = self.client._service
        self.host = self.client._get_endpoint()

    def named_by(self, sdk):
        """How the client names itself, if the SDK's own name is `sdk`."""
        return self.client.request_client.replace(self.client._sdkVersion, sdk, 1)

    def request(self, action, parameters, timestamp):
        """The request as the vendor's SDK builds it, at that time."""
        request = RequestInternal(self.host, self.method, "/", header={})
        abstract_client.time = types.SimpleNamespace(time=lambda: timestamp)
        options = {"SkipSign": self.signing == "SKIP"}
        self.client._build_req_inter(action, parameters, request, options)
        return request

    def pairs(self, parameters):
        """The parameters as the names and texts of a query."""
        flat = self.client._fix_params(lower_case_bools(parameters))
        return {name: str(value) for name, value in flat.items()}


def lower_case_bools(value):
    """Truth values as texts: in a query the Python SDK has `True`, those of Go, Java, Node and PHP
    have `true`."""
    if isinstance(value, dict):
        return {name: lower_case_bools(member) for name, member in value.items()}
    if isinstance(value, list):
        return [lower_case_bools(element) for element in value]
    return str(value).lower() if isinstance(value, bool) else value
