using System.Diagnostics.Tracing;
using System.Globalization;

#pragma warning disable CA1050, MA0047 // The runtime looks for a class of this name outside any namespace.

/// <summary>Loaded into the app's process before its own code runs, by DOTNET_STARTUP_HOOKS: writes down every connection that the process opens and every name that it looks up.</summary>
internal static class StartupHook
{
    private static Guard? guard;

    public static void Initialize() => guard = new Guard(Environment.GetEnvironmentVariable("ESSAYCOACH_CONNECTIONS")!);

    private sealed class Guard(string file) : EventListener
    {
        private readonly Lock gate = new();

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution")
            {
                EnableEvents(eventSource, EventLevel.Informational);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            // Sources made before this object is whole report here too.
            if (eventData.EventName is "ConnectStart" or "ResolutionStart" && gate is not null)
            {
                lock (gate)
                {
                    File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{eventData.EventName} {eventData.Payload?[0]}\n"));
                }
            }
        }
    }
}
