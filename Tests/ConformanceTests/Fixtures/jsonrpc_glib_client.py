"""Calls a server through jsonrpc-glib, as it comes: header framing over a Unix socket, null for no parameters.

usage: jsonrpc_glib_client.py SOCKET
"""
import json
import sys

import gi

gi.require_version("Jsonrpc", "1.0")
from gi.repository import Gio, GLib, Jsonrpc

stream = Gio.SocketClient().connect(Gio.UnixSocketAddress.new(sys.argv[1]), None)
client = Jsonrpc.Client.new(stream)


def call(method, parameters=None):
    return client.call(method, parameters, None)[1].unpack()


def named(**parameters):
    return GLib.Variant("a{sv}", parameters)


hello = call("system.hello")
submitted = call("claim.submit", named(text=GLib.Variant("s", "Sent by jsonrpc-glib"),
                                       tags=GLib.Variant("as", ["published-client"])))
listed = call("claim.list", named(tag=GLib.Variant("s", "published-client")))
try:
    call("claim.get", named(claim=GLib.Variant("s", "C999")))
    refused = None
except GLib.Error as error:
    # The library gives the whole error object, as the text of a variant.
    refused = GLib.Variant.parse(None, error.message, None, None).unpack()["code"]
print(json.dumps({"server": hello["server"], "submitted": submitted["claim"]["id"],
                  "listed": [claim["id"] for claim in listed["claims"]], "refused": refused}))
