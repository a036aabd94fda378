using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using Outlay;
using Outlay.Store;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddOutlay(builder.Configuration);
// Two lines for each request, which say what its trace says.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
// In Azure alone: a developer's machine has nowhere to send telemetry.
if (!string.IsNullOrEmpty(builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"]))
    builder.Services.AddOpenTelemetry()
        .UseFunctionsWorkerDefaults()
        .WithMetrics(metrics => metrics.AddMeter(LedgerStart.MeterName))
        .UseAzureMonitorExporter(options => options.Credential = new DefaultAzureCredential());

var app = builder.Build();
app.Services.GetRequiredService<LedgerStart>().Begin();
app.Run();
