"""Calls a server through python-lsp-jsonrpc, as published: header framing over a socket.

usage: lsp_client.py SOCKET
"""
import json
import socket
import sys
import threading

from pylsp_jsonrpc.dispatchers import MethodDispatcher
from pylsp_jsonrpc.endpoint import Endpoint
from pylsp_jsonrpc.streams import JsonRpcStreamReader, JsonRpcStreamWriter

connection = socket.socket(socket.AF_UNIX)
connection.connect(sys.argv[1])
reader = JsonRpcStreamReader(connection.makefile("rb"))
endpoint = Endpoint(MethodDispatcher(), JsonRpcStreamWriter(connection.makefile("wb")).write)
threading.Thread(target=reader.listen, args=(endpoint.consume,), daemon=True).start()


def call(method, **parameters):
    return endpoint.request(method, parameters).result(timeout=30)


hello = call("system.hello", client="python-lsp-jsonrpc")
submitted = call("claim.submit", text="Sent by python-lsp-jsonrpc", tags=["published-client"])
listed = call("claim.list", tag="published-client")
try:
    call("claim.get", claim="C999")
    refused = None
except Exception as error:
    refused = error.code
print(json.dumps({"server": hello["server"], "submitted": submitted["claim"]["id"],
                  "listed": [claim["id"] for claim in listed["claims"]], "refused": refused}))
