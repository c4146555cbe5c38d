"""Which network addresses may be fetched from: public ones, and others only when told."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Sequence

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")


class UnsafeAddressError(ValueError):
    """A host has an address that is not public; the message names host, address and kind."""


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, in the order of the system; raises OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_public(host: str, addresses: Sequence[str]) -> None:
    """Raise UnsafeAddressError if any address of a host is private, loopback, link-local, reserved, or holds such a one inside."""
    for address in addresses:
        kind = not_public(address)
        if kind:
            message = (
                f"{host} is at {address}, a {kind} address" if host != address else f"{address} is a {kind} address"
            )
            raise UnsafeAddressError(message)


def not_public(address: str) -> str | None:
    """What kind of address it is if it is not a public one: "loopback", "private", "link-local", "reserved"; None for a public one."""
    ip: IPAddress = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    return next((kind for kind in (_kind(form) for form in _forms(ip)) if kind), None)


def _forms(ip: IPAddress) -> list[IPAddress]:
    """The address and every IPv4 address it carries inside, through which a gateway would reach the latter."""
    forms: list[IPAddress] = [ip]
    if isinstance(ip, ipaddress.IPv6Address):
        forms += [inner for inner in (ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())) if inner is not None]
        if ip in _NAT64 or ip in _COMPATIBLE:
            forms.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return forms if len(forms) == 1 else [f for f in forms if f is not ip or not _carries(ip)]


def _carries(ip: IPAddress) -> bool:
    return isinstance(ip, ipaddress.IPv6Address) and (ip.ipv4_mapped is not None or ip in _NAT64)


def _kind(ip: IPAddress) -> str | None:
    if ip.is_loopback:
        return "loopback"
    if ip.is_link_local:
        return "link-local"
    if ip.is_multicast:
        return "multicast"
    if ip.is_unspecified or ip.is_reserved:
        return "reserved"
    return None if ip.is_global else "private"
