"""What goes over the wire between a server and its clients: typed once, read by both (docs/client.md)."""
