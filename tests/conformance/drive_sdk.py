"""Drives the vendor's SDK for Python; see `drive.py`.

    python drive_sdk.py METHOD SIGNING

METHOD is GET or POST, SIGNING is TC3-HMAC-SHA256, UNSIGNED-PAYLOAD, HmacSHA1 or HmacSHA256.
"""

import sys
from urllib.parse import urlsplit

from tencentcloud.common.credential import Credential
from tencentcloud.common.exception.tencent_cloud_sdk_exception import TencentCloudSDKException
from tencentcloud.common.profile.client_profile import ClientProfile
from tencentcloud.common.profile.http_profile import HttpProfile
from tencentcloud.mna.v20210119 import models
from tencentcloud.mna.v20210119.mna_client import MnaClient

import answers
from drive import Refused, drive


class Sdk:
    complaints = staticmethod(answers.complaints)

    def __init__(self, method, signing):
        self.method, self.signing = method, signing
        self.recorder = answers.Recorder()
        self.clients = {}

    def actions(self):
        # All others are inherited.
        return [name for name in vars(MnaClient) if not name.startswith("_")]

    def call(self, action, request, access):
        with answers.strict():
            model = getattr(models, f"{action}Request")()
            # The only member that the models are asked to send although they do not know it.
            unknown = {name: request[name] for name in request if name == "NoSuchParameter"}
            model._deserialize({name: request[name] for name in request if name not in unknown})
            for name in unknown:
                setattr(model, f"_{name}", request[name])
            try:
                answer = getattr(self.client(access), action)(model)
            except TencentCloudSDKException as error:
                raise Refused(error.get_code(), error.get_message(), error.get_request_id()) from error
        return answer._serialize(), self.recorder.answer()

    def client(self, access):
        if access not in self.clients:
            url = urlsplit(access.url)
            http = HttpProfile(
                protocol=url.scheme, endpoint=url.netloc, reqMethod=self.method, reqTimeout=30
            )
            is_old = self.signing.startswith("Hmac")
            profile = ClientProfile(self.signing if is_old else "TC3-HMAC-SHA256", http)
            profile.unsignedPayload = self.signing == "UNSIGNED-PAYLOAD"
            credential = Credential(access.secret_id, access.secret_key, access.token or None)
            self.clients[access] = MnaClient(credential, "", profile)
        return self.clients[access]


if __name__ == "__main__":
    drive(Sdk(*sys.argv[1:]))
