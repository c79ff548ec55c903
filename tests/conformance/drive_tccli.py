"""Drives the vendor's command line, `tccli`, as if it was typed; see `drive.py`.

It is called within this process, again and again: nothing but its arguments goes in, and nothing but its
output and its exit code is looked at.
"""

import contextlib
import io
import json
import os
import re
import sys
import tempfile
from unittest import mock

import answers
from drive import Refused, drive

# It reads its settings from there, and writes a log.
HOME = tempfile.TemporaryDirectory()
os.environ |= {"HOME": HOME.name, "USERPROFILE": HOME.name}

from tccli import main as tccli  # noqa: E402
from tccli.loaders import Loader  # noqa: E402
from tccli.services import action_caller  # noqa: E402

ERROR = re.compile(
    r"\[TencentCloudSDKException\] code:(\S*) message:(.*) requestId:(\S*)\n", re.DOTALL
)


class Failed(Exception):
    """What it said of a command that failed by itself."""


class Kept(io.BytesIO):
    """What it wrote. It closes what it writes to, more than once."""

    def close(self):
        pass


class CommandLine:
    complaints = staticmethod(answers.complaints)

    def __init__(self):
        self.recorder = answers.Recorder()
        self.loader = Loader()

    def actions(self):
        return list(action_caller("mna")())

    def required(self, action):
        parameters = self.loader.get_param_info("mna", "2021-01-19", action)
        return {name for name, about in parameters.items() if about["required"] == "Required"}

    def call(self, action, request, access):
        arguments = ["mna", action, "--region", "ap-guangzhou", "--endpoint", access.url]
        arguments += ["--secretId", access.secret_id, "--secretKey", access.secret_key]
        arguments += ["--token", access.token] if access.token else []
        required = self.required(action)
        if required <= request.keys():
            for name, value in request.items():
                arguments += [f"--{name}", value if isinstance(value, str) else json.dumps(value)]
            code, output, errors = run(arguments)
        else:
            # It would ask for what is missing by itself; a file it takes as it is.
            with tempfile.NamedTemporaryFile("w", dir=HOME.name, suffix=".json") as file:
                json.dump(request, file)
                file.flush()
                code, output, errors = run([*arguments, "--cli-input-json", f"file://{file.name}"])
        if code == 0:
            return json.loads(output), self.recorder.answer()
        refused = ERROR.fullmatch(errors)
        if not refused or code != 255:
            raise Failed(f"exit code {code}: {errors.strip()}")
        raise Refused(*refused.groups())


def run(arguments):
    """Its exit code, output and errors."""
    output, errors = Kept(), io.StringIO()
    with (
        mock.patch.object(sys, "argv", ["tccli", *arguments]),
        mock.patch.object(sys, "stdout", io.TextIOWrapper(output, encoding="utf-8")),
        contextlib.redirect_stderr(errors),
    ):
        try:
            code = tccli.main()
        except SystemExit as left:
            code = left.code
        sys.stdout.flush()
    return code, output.getvalue().decode(), errors.getvalue()


if __name__ == "__main__":
    drive(CommandLine())
